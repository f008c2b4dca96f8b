/** KL's public site and its file host (domain notes §1.1). The manifest asks for these and nothing else. */
export const KL_HOSTS = ['www.kl.dk', 'kl.dk', 'backoffice.kl.dk'] as const;

/** The same as match patterns. */
export const KL_PAGES = KL_HOSTS.map((host) => `https://${host}/*`);
