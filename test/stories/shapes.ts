/** What a built story is: papers as the extraction command prints them, and the truth of them. */
import type { Field } from './types.ts';

export interface PrintedItem {
  number: string;
  title: string;
  parent: string | null;
  caseNumber: string | null;
  caseworkers: string[];
  sections: Partial<Record<'background' | 'recommendation' | 'presentation' | 'decision', string>>;
  recommendedAction: string[];
  attachments: string[];
  closed: boolean;
  page: null;
  deadlines: never[];
  amounts: never[];
}
export interface Paper {
  file: string;
  meeting: {
    body: string;
    kind: 'agenda' | 'minutes' | 'supplement';
    date: string;
    startTime: string;
    location: string;
  };
  items: PrintedItem[];
  warnings: never[];
  quality: { ocr: number; confidence: number };
}
export interface Ref {
  meeting: string;
  release: number;
  number: string;
}
export interface TruthItem {
  title: string;
  what: 'case' | 'single' | 'standing' | 'heading' | 'closed';
  case: string | null;
  refs: Ref[];
}
export interface TruthReference {
  from: string;
  to: string;
  items: string[];
  phrases: string[];
  forward?: boolean;
  point?: boolean;
}
export interface TruthChange {
  meeting: string;
  type: 'added' | 'removed' | 'changed';
  item: string;
  number: string;
  was?: string;
  fields?: Field[];
}
export interface Truth {
  story: string;
  about: string;
  files: string[];
  meetings: { id: string; body: string; date: string }[];
  items: Record<string, TruthItem>;
  cases: { id: string; name: string; items: string[] }[];
  pairs: {
    required: [string, string][];
    forbidden: [string, string, string][];
    optional: [string, string, string][];
  };
  forecasts: {
    announcedIn: string;
    title: string;
    meeting: string;
    item: string | null;
    laterItem?: string;
    status: string;
  }[];
  unannounced: { required: string[]; optional: string[] };
  decisions: { item: string; outcome: string; text: string; dissent?: true }[];
  references: { required: TruthReference[]; optional: TruthReference[] };
  changes: { required: TruthChange[]; optional: TruthChange[] };
}
export interface BuiltStory {
  papers: Paper[];
  truth: Truth;
}
