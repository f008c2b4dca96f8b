/** Which sites the organisation lets Sagsspor read, asked where pages are entered and documents fetched. */
import { isSiteAllowed } from '@/lib/sites/allowed.ts';
import { policyInForce, policyRead } from './policy.ts';

/** As far as this context has read the policy: for what must be answered in the turn of a click. */
export const isAllowedNow = (host: string): boolean => isSiteAllowed(policyInForce().policy, host);

/** @param address of a page; true for what is no address of a site, which is the browser's own to refuse */
export async function mayEnter(address: string | undefined): Promise<boolean> {
  const host = URL.parse(address ?? '')?.hostname;
  if (!host) return true;
  await policyRead();
  return isAllowedNow(host);
}
