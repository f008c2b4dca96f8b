/** What marks our element in a page: by this it is left out of the page that is read, and found by our tests. */
export const OVERLAY_MARK = 'data-sagsspor';
