import type { Text } from '@anjian/schema/definition/definition.ts';
import type { AssetCard, HazardCard, SubmissionLine, TaskCard, UnitCard } from './cards.ts';
import { operation } from './request.ts';
import { returnedFields, taskFields } from './task.operations.ts';

const assetFields = /* GraphQL */ `
  fragment PhoneAsset on Asset {
    id
    name
    kind
    number
    code
    location
    archived
    properties
    unit {
      id
      name
      nameEn
    }
    place {
      name
    }
  }
`;

export type CheckLine = Pick<SubmissionLine, 'id' | 'kind' | 'submittedAt' | 'submittedByName' | 'template' | 'summary'>;
export type HazardLine = Pick<HazardCard, 'id' | 'number' | 'title' | 'severity' | 'raisedAt'>;
export type AssetSheet = AssetCard & {
  startable: { id: string; name: Text }[];
  tasks: { nodes: TaskCard[] };
  submissions: { nodes: CheckLine[] };
  hazards: { nodes: HazardLine[] };
};

/** Everything somebody wants who stands before it. */
export const assetQuery = operation<{ assetByCode: AssetSheet | null }, { code: string }>(/* GraphQL */ `
  query PhoneAssetSheet($code: String!) {
    assetByCode(code: $code) {
      ...PhoneAsset
      startable {
        id
        name
      }
      tasks(first: 20, filter: { open: true }, orderBy: DUE_ASC) {
        nodes {
          ...PhoneTask
          ...PhoneReturned
        }
      }
      submissions(first: 5) {
        nodes {
          id
          kind
          submittedAt
          submittedByName
          template {
            id
            name
          }
          summary {
            pass
            fail
            na
          }
        }
      }
      hazards(first: 10, filter: { states: [OPEN] }) {
        nodes {
          id
          number
          title
          severity
          raisedAt
        }
      }
    }
  }
  ${assetFields}
  ${taskFields}
  ${returnedFields}
`);

export type AssetPage = { assets: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: AssetCard[] } };
export const unitAssetsQuery = operation<AssetPage, { unit: string; after: string | null }>(/* GraphQL */ `
  query PhoneUnitAssets($unit: ID!, $after: String) {
    assets(first: 100, after: $after, filter: { unit: $unit }) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PhoneAsset
      }
    }
  }
  ${assetFields}
`);

export const searchAssetsQuery = operation<{ assets: { nodes: AssetCard[] } }, { search: string }>(/* GraphQL */ `
  query PhoneAssets($search: String!) {
    assets(first: 20, filter: { search: $search }) {
      nodes {
        ...PhoneAsset
      }
    }
  }
  ${assetFields}
`);

export const assetByCodeQuery = operation<{ assetByCode: AssetCard | null }, { code: string }>(/* GraphQL */ `
  query PhoneAssetByCode($code: String!) {
    assetByCode(code: $code) {
      ...PhoneAsset
    }
  }
  ${assetFields}
`);

export type StartableUnit = { assignment: { id: string; name: Text }; unit: UnitCard };
/** What may be begun for a unit; what is for assets is found at the asset. */
export const startableQuery = operation<{ startable: StartableUnit[] }>(/* GraphQL */ `
  query PhoneStartable {
    startable {
      assignment {
        id
        name
      }
      unit {
        id
        name
        nameEn
      }
    }
  }
`);

type StartTaskInput = { clientId: string; assignment: string; unit: string; asset: string | null };
export const startTask = operation<{ startTask: { task: TaskCard } }, { input: StartTaskInput }>(/* GraphQL */ `
  mutation PhoneStartTask($input: StartTaskInput!) {
    startTask(input: $input) {
      task {
        ...PhoneTask
      }
    }
  }
  ${taskFields}
`);
