import { Paperclip } from 'lucide';
import type { Attachment } from '@/lib/agenda/model.ts';
import { webAddress } from '../hooks/links.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { Mark } from './marks.ts';

export interface AttachmentListProps {
  attachments: readonly Attachment[];
  address: string | null;
  /** What is marked in a title. */
  marksOf?: (attachment: Attachment) => readonly Mark[];
}

/** The attachments of an item; those with a web address as links. */
export function AttachmentList({ attachments, address: base, marksOf }: AttachmentListProps) {
  const words = useWords();
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments" lang="da" aria-label={words.attachmentsTitle}>
      {attachments.map((attachment, index) => {
        const address = webAddress(attachment.href, base);
        const title = <MarkedText text={attachment.title} marks={marksOf?.(attachment) ?? []} />;
        return (
          <li key={index} class="with-icon">
            <Icon node={Paperclip} />
            {address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
