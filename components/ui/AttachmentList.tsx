import { Paperclip } from 'lucide';
import type { Attachment } from '@/lib/agenda/model.ts';
import { webAddress } from '../hooks/links.ts';
import { useWords } from '../i18n/words.ts';
import { Icon } from './Icon.tsx';

/** The attachments of an item; those with a web address as links. */
export function AttachmentList(props: { attachments: readonly Attachment[]; address: string | null }) {
  const words = useWords();
  if (props.attachments.length === 0) return null;
  return (
    <ul class="attachments" lang="da" aria-label={words.attachmentsTitle}>
      {props.attachments.map(({ title, href }, index) => {
        const address = webAddress(href, props.address);
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
