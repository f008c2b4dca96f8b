import type { KeyWords } from './da-keys.ts';

export const enKeys: KeyWords = {
  title: 'Keys and searching',
  space: 'Space',
  shift: 'Shift',
  places: {
    everywhere: {
      name: 'Everywhere',
      does: {
        search: 'Search',
        palette: 'Go to something, or do something',
        help: 'Show this help',
        undo: 'Undo the latest',
        take: 'Take what is marked (in the panel)',
        close: 'Close the topmost: help, menu, search, panel',
      },
    },
    lists: {
      name: 'In lists',
      does: {
        step: 'Previous, next',
        ends: 'First, last',
        screens: 'A screen up, down (in search)',
        open: 'Open or close',
        remove: 'Remove (can be undone)',
      },
    },
    item: {
      name: 'At an item',
      does: {
        showInPage: 'Show in the page',
        bookmark: 'Set or remove a bookmark',
        note: 'Write a note',
        tags: 'Set tags',
        follow: 'Follow case',
        read: 'Read in the reader',
        mark: 'Next mark in the text, previous',
      },
    },
    meeting: {
      name: 'In the reader',
      does: {
        neighbours: 'Next item, previous item',
        find: 'Find in the meeting (Enter: next place, Esc: close)',
        highlight: 'Highlight a paragraph (arrow up, down: another)',
        fold: 'Fold sections so that the recommendation remains, or unfold them',
        done: 'Mark the item as read or unread',
        link: 'Copy link to the item',
      },
    },
    pages: {
      name: 'On the pages of the source',
      does: { zoom: 'Larger, smaller', fit: 'Fit to width' },
    },
    followed: {
      name: 'Bookmarks, deadlines and news',
      does: {
        status: 'Status: read, raise, follow up, done; none',
        select: 'Select',
        selectTo: 'Select several, to here or one up, down',
        selectAll: 'Select all',
        done: 'Seen (news), done (deadlines)',
      },
    },
    cases: {
      name: 'Cases',
      does: {
        shape: 'Timeline or table',
        belongs: 'Proposals: belongs',
        notBelongs: 'Proposals: does not belong',
        lift: 'Board: lift a case',
        drop: 'Board: drop the case; Esc takes it back',
      },
    },
    field: {
      name: 'In the search field',
      does: {
        suggestions: 'The suggestions, and on to what was found',
        first: 'Open the first. In the reader: go to what was found',
        filters: 'At the start of the text: to the filters',
        lastFilter: 'At the start of the text: change the last filter, or delete it by pressing again',
        forget: 'On an earlier search: forget it',
      },
    },
    edges: {
      name: 'Tabs and width',
      does: { shift: 'Change tab, or make the panel wider and narrower at its edge' },
    },
  },
};
