/** Two units beside each other, with people who keep their registers and others who only look at them. */
import { randomUUID } from 'node:crypto';
import { encodeGlobalId } from '../src/globalId.ts';
import { startTestApi, type Asker, type TestApi } from './api.ts';

export type Unit = { id: string; path: string };

// oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test wrote, and what its expectations check
type Whatever = any;

export const assetFields = `id name sort kind number code unit { id name } place { id name } location latitude longitude properties
  photo { id } archived revision`;

export const createAssetMutation = `mutation ($input: CreateAssetInput!) { createAsset(input: $input) { asset { ${assetFields} } } }`;
export const updateAssetMutation = `mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { asset { ${assetFields} } } }`;
export const archiveAssetMutation = 'mutation ($asset: ID!) { archiveAsset(input: { asset: $asset }) { asset { archived } } }';
export const restoreAssetMutation = 'mutation ($asset: ID!) { restoreAsset(input: { asset: $asset }) { asset { archived } } }';
export const moveAssetMutation = `mutation ($asset: ID!, $unit: ID!) { moveAsset(input: { asset: $asset, unit: $unit }) { asset { ${assetFields} } } }`;

export const unitId = ({ id }: { id: string }): string => encodeGlobalId('Unit', id);
export const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64').toString().split(':')[1]!;

export type Register = {
  api: TestApi;
  /** under the college, with `garage` below it */
  service: Unit;
  garage: Unit;
  /** beside it */
  campus: Unit;
  /** of the service and what is below it */
  manager: Asker;
  /** of the garage */
  inspector: Asker;
  /** of the campus: everything there, nothing here */
  stranger: Asker;
  /** of the whole college */
  top: Asker;
  newAsset: (change?: Record<string, unknown>) => Record<string, unknown>;
  create: (change?: Record<string, unknown>, who?: Asker) => Promise<Whatever>;
};

export async function openRegister(): Promise<Register> {
  const api = await startTestApi();
  const service = await api.addUnit(api.root, '后勤处');
  const garage = await api.addUnit(service, '车队');
  const campus = await api.addUnit(api.root, '西校区');
  const manager = await api.addPerson(service, [{ role: 'unit_manager', unit: service }], { name: '郑管' });
  const newAsset = (change: Record<string, unknown> = {}) => ({
    clientId: randomUUID(),
    unit: unitId(garage),
    name: '1号车',
    sort: 'EQUIPMENT',
    kind: 'vehicle',
    ...change,
  });
  return {
    api,
    service,
    garage,
    campus,
    manager,
    inspector: await api.addPerson(garage, [{ role: 'inspector', unit: garage }], { name: '林巡' }),
    stranger: await api.addPerson(campus, [{ role: 'administrator', unit: campus }]),
    top: await api.addPerson(api.root, [{ role: 'administrator', unit: api.root }]),
    newAsset,
    create: async (change, who = manager) => (await who.get(createAssetMutation, { input: newAsset(change) })).createAsset.asset,
  };
}
