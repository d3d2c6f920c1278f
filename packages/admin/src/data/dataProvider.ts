import type { DataProvider } from 'react-admin';
import { pageReader } from './connection.ts';
import { RequestError } from './requestError.ts';
import type { ResourceOperations, Row } from './resourceOperations.ts';

/** react-admin's data provider over the features' operations. Reading only: writing goes through `useAction`. */
export function makeDataProvider(operations: Readonly<Record<string, ResourceOperations>>): DataProvider {
  const readPage = pageReader();

  const listOf = async (resource: string, params: ListParams) => {
    const { list } = operations[resource] ?? {};
    if (!list) throw new TypeError(`The resource "${resource}" has no list`);
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
    const order = params.sort ?? { field: 'id', order: 'ASC' };
    const key = JSON.stringify([resource, params.filter, order]);
    const connection = await readPage(key, page, perPage, ({ first, after }) => list({ first, after, filter: params.filter, order }));
    const { totalCount, pageInfo, nodes } = connection;
    return { data: [...nodes], total: totalCount, pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: page > 1 } };
  };

  const oneOf = async (resource: string, id: string): Promise<Row> => {
    const { one } = operations[resource] ?? {};
    if (!one) throw new TypeError(`The resource "${resource}" cannot be read by id`);
    const row = await one(id);
    if (!row) throw new RequestError({ code: 'NOT_FOUND', message: 'data.notFound', status: 404 });
    return row;
  };

  // react-admin types every row by the caller; here the features' documents type them, so the provider is widened once.
  return {
    getList: listOf,
    getManyReference: (resource: string, params: ListParams & { target: string; id: string }) =>
      listOf(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
    getOne: async (resource: string, { id }: { id: string }) => ({ data: await oneOf(resource, id) }),
    getMany: async (resource: string, { ids }: { ids: string[] }) => ({ data: await Promise.all(ids.map((id) => oneOf(resource, id))) }),
    create: refused('create'),
    update: refused('update'),
    updateMany: refused('updateMany'),
    delete: refused('delete'),
    deleteMany: refused('deleteMany'),
  } as unknown as DataProvider;
}

const refused = (verb: string) => () => Promise.reject(new TypeError(`The data provider has no "${verb}": call the feature's mutation`));

type ListParams = {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter: Record<string, unknown>;
};
