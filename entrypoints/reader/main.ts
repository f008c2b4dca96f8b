import { startReader } from './tab.tsx';

startReader(true);
