import { configure } from '@testing-library/preact';

// What is waited for comes in milliseconds; on a machine with others at work, a second may not be enough.
configure({ asyncUtilTimeout: 5000 });
