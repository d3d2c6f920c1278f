import type { Wording } from '../../../ui/wording.ts';
import type { zhCN } from './zh-CN.ts';

export const en: Wording<typeof zhCN> = {
  conditions: {
    group: {
      questions: 'Questions',
      sums: 'Over all rows',
      around: 'Unit, person and asset',
      last: 'Answers of the last time',
    },
    rows: {
      sum: 'the sum of %{name} in %{group}',
      min: 'the least %{name} in %{group}',
      max: 'the most %{name} in %{group}',
      minInOrder: 'the earliest %{name} in %{group}',
      maxInOrder: 'the latest %{name} in %{group}',
    },
    unit: { kind: 'kind of unit', name: 'name of the unit' },
    person: { name: 'name of who fills it in' },
    asset: {
      name: 'name of the asset',
      kind: 'kind of asset',
      number: 'number of the asset',
      code: 'QR code of the asset',
      location: 'location of the asset',
      unit: 'unit of the asset',
    },
    other: { unit: 'unit: %{name}', person: 'person: %{name}', asset: 'asset: %{name}' },
    last: 'last time: %{name}',
  },
};
