import type { Text } from '@anjian/schema/definition/definition.ts';
import type { HazardCard } from './cards.ts';
import { operation } from './request.ts';

export const hazardsQuery = operation<{ hazards: { nodes: HazardCard[] } }>(/* GraphQL */ `
  query PhoneHazards {
    hazards(first: 50) {
      nodes {
        id
        number
        title
        detail
        severity
        state
        raisedAt
        unit {
          id
          name
          nameEn
        }
        photos {
          id
          sha256
        }
        photoMarks
      }
    }
  }
`);

type RaiseHazardInput = {
  clientId: string;
  unit: string;
  title: Text;
  detail: string;
  severity: HazardCard['severity'];
  category: string;
  photos: string[];
  asset: string | null;
};
export const raiseHazard = operation<
  { raiseHazard: { hazard: { id: string; number: string; photos: { sha256: string }[] } } },
  { input: RaiseHazardInput }
>(/* GraphQL */ `
  mutation PhoneRaiseHazard($input: RaiseHazardInput!) {
    raiseHazard(input: $input) {
      hazard {
        id
        number
        photos {
          sha256
        }
      }
    }
  }
`);
