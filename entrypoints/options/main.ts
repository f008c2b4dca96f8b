/**
 * The options page of the extension is a place in the reader. It has an address of its own, because browsers lead to a tab
 * that has the address of the options page already, and a reader that is read in is not to be taken away.
 */
import { readerAddress } from '../shared/reader-address.ts';

location.replace(readerAddress({ meetingId: null, itemKey: null, address: null, settings: true }));
