/** pdf.js' worker, to be run in a thread of Node's with a port for its data. */
import { workerData } from 'node:worker_threads';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

WorkerMessageHandler.initializeFromPort(workerData);
workerData.start();
