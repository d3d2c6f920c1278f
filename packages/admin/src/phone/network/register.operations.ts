import { operation } from './request.ts';

export const fileUrlsQuery = operation<{ nodes: ({ id: string; url: string; thumbnailUrl: string | null } | null)[] }, { ids: string[] }>(
  /* GraphQL */ `
    query PhoneFiles($ids: [ID!]!) {
      nodes(ids: $ids) {
        ... on File {
          id
          url
          thumbnailUrl
        }
      }
    }
  `,
);

type Named = { id: string; name: string };
export const peopleQuery = operation<{ people: { nodes: (Named & { unit: Named | null })[] } }, { search: string }>(/* GraphQL */ `
  query PhonePeople($search: String!) {
    people(first: 20, filter: { search: $search, suspended: false }) {
      nodes {
        id
        name
        unit {
          id
          name
        }
      }
    }
  }
`);

export const unitsQuery = operation<{ units: { nodes: Named[] } }, { search: string }>(/* GraphQL */ `
  query PhoneUnits($search: String!) {
    units(first: 20, filter: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`);
