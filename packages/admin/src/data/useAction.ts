import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useNotify } from 'react-admin';
import type { TypedDocumentString } from './generated/graphql.ts';
import { request } from './request.ts';
import { isRequestError } from './requestError.ts';

type Options<Data> = {
  /** Key of the sentence that says it is done. */
  done?: string;
  onDone?: (data: Data) => void;
  /** The caller shows the refusal itself, beside what was typed. */
  showsRefusal?: boolean;
};

/**
 * One mutation of the API behind a button or a form. Everything on the screen is read again afterwards: an action here has
 * effects in several places (a closed hazard changes counts, lists and the submission it came from).
 */
export function useAction<Data, Variables>(document: TypedDocumentString<Data, Variables>, options: Options<Data> = {}) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [locale] = useLocaleState();
  return useMutation<Data, Error, Variables>({
    mutationFn: (variables) => request(document, variables),
    onSuccess: async (data) => {
      if (options.done) notify(options.done, { type: 'success' });
      options.onDone?.(data);
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      if (!options.showsRefusal)
        notify(isRequestError(error) ? error.in(locale) : error.message, { type: 'error', autoHideDuration: 10_000 });
    },
  });
}
