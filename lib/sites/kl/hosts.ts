/** KL's public site and its file host (domain notes §1.1). The manifest asks for these and nothing else. */
export const KL_HOSTS = ['www.kl.dk', 'kl.dk', 'backoffice.kl.dk'] as const;
