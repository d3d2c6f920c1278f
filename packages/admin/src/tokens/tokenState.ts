export type TokenState = 'active' | 'expired' | 'revoked';

export function tokenState(token: { revokedAt: string | null; expiresAt: string | null }, now: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  return token.expiresAt !== null && new Date(token.expiresAt) <= now ? 'expired' : 'active';
}
