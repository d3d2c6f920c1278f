import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'react-admin';
import { SignInDocument, SignOutDocument } from './generated/graphql.ts';
import { noteSignOut } from './leaving.ts';
import { request } from './request.ts';
import { isRequestError } from './requestError.ts';
import { viewerQuery } from './viewer.ts';

export const changePasswordPath = '/change-password';
export const signInPath = '/login';

/**
 * Sessions live in a cookie that scripts cannot read, so "am I signed in" is a question to the server (`viewer`), kept in
 * the query cache. A session that ends while somebody works is renewed in a dialog (see request.ts); only when they decline
 * does react-admin lead to the sign-in page, which remembers the place.
 */
export function makeAuthProvider(queryClient: QueryClient): AuthProvider {
  return {
    async login({ userName, password }: { userName: string; password: string }) {
      const { signIn } = await request(SignInDocument, { input: { userName, password } });
      queryClient.setQueryData(viewerQuery.queryKey, signIn.viewer);
      return signIn.viewer?.mustChangePassword ? { redirectTo: changePasswordPath } : undefined;
    },

    async logout() {
      const viewer = queryClient.getQueryData(viewerQuery.queryKey);
      queryClient.setQueryData(viewerQuery.queryKey, null);
      if (viewer) {
        noteSignOut();
        await signOutQuietly();
      }
      return signInPath;
    },

    async checkAuth() {
      const viewer = await queryClient.ensureQueryData(viewerQuery);
      // react-admin reads an Error without a message as "say nothing, just lead to the sign-in page".
      if (!viewer) throw Object.assign(new Error(''), { message: false });
    },

    checkError(error: unknown) {
      if (isRequestError(error) && error.code === 'UNAUTHENTICATED') {
        queryClient.setQueryData(viewerQuery.queryKey, null);
        return Promise.reject(error);
      }
      return Promise.resolve();
    },

    async getIdentity() {
      const viewer = await queryClient.ensureQueryData(viewerQuery);
      return { id: viewer?.person.id ?? '', fullName: viewer?.person.name ?? '' };
    },

    getPermissions: async () => (await queryClient.ensureQueryData(viewerQuery))?.permissions ?? [],
  };
}

/** A session that is over already, or a server out of reach, must not keep anybody from leaving. */
async function signOutQuietly(): Promise<void> {
  try {
    await request(SignOutDocument, {});
  } catch (error) {
    if (!isRequestError(error)) throw error;
  }
}
