/** Files the system opens the app with, where it is installed and the system knows of `file_handlers`. */
import type { Intake } from '@/lib/intake.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}
declare global {
  var launchQueue: LaunchQueue | undefined;
}

export function followLaunches(intake: Intake): void {
  globalThis.launchQueue?.setConsumer(async ({ files = [] }) => {
    for (const handle of files) {
      const id = await intake.readFile(await handle.getFile());
      location.hash = new URLSearchParams({ reading: id }).toString();
    }
  });
}
