import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { HazardDocument, type HazardQuery } from '../data/generated/graphql.ts';
import { nodeAs, type NodeAs } from '../data/node.ts';
import { useSheet } from '../data/useSheet.ts';
import { drawnOver, marksOn } from '../fill/marks/drawnOver.tsx';
import { SeverityChip } from '../terms/SeverityChip.tsx';
import { HazardStateBadge } from '../terms/StateBadge.tsx';
import { useUnitName } from '../terms/unitName.ts';
import { useLocalized } from '../terms/useLocalized.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { Photos } from '../ui/Photos.tsx';
import { PrintButton } from '../ui/PrintButton.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useMoments } from '../ui/useMoments.ts';
import { useCategoryName } from '../terms/categoryName.ts';
import { SettleHazard } from './SettleHazard.tsx';

export type HazardSheet = NodeAs<HazardQuery['node'], 'Hazard'>;

export default function HazardPage() {
  const { id = '' } = useParams();
  const query = useSheet(HazardDocument, { id });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const hazard = nodeAs(node, 'Hazard');
        return hazard ? <HazardDetails key={hazard.id} hazard={hazard} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function HazardDetails({ hazard }: { hazard: HazardSheet }) {
  const translate = useTranslate();
  const read = useLocalized();
  const name = useUnitName();
  const category = useCategoryName();
  const { moment } = useMoments();
  const { submission } = hazard;
  const source = submission ? (
    <RouterLink to={`/submissions/${submission.id}`}>
      {translate('hazards.sourceOf', { template: read(submission.template?.name), moment: moment(submission.submittedAt) })}
    </RouterLink>
  ) : (
    translate('hazards.direct')
  );
  return (
    <Page
      title={read(hazard.title)}
      back={{ to: '/hazards', label: translate('hazards.title') }}
      subtitle={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {hazard.number}
          <SeverityChip severity={hazard.severity} />
          <HazardStateBadge state={hazard.state} />
        </Box>
      }
      actions={
        <>
          <SettleHazard hazard={hazard} />
          <PrintButton />
        </>
      }
      width="form"
    >
      <Sheet title={translate('hazards.details')}>
        <Facts
          facts={[
            { name: translate('hazards.unit'), value: name(hazard.unit) },
            {
              name: translate('hazards.asset'),
              value: hazard.asset && <RouterLink to={`/assets/${hazard.asset.id}`}>{hazard.asset.name}</RouterLink>,
            },
            { name: translate('hazards.category'), value: category(hazard.category) },
            { name: translate('hazards.detail'), value: hazard.detail },
            { name: translate('hazards.question'), value: read(hazard.questionLabel) },
            { name: translate('hazards.source'), value: source },
            { name: translate('hazards.raisedBy'), value: hazard.raisedByName },
            { name: translate('hazards.raisedAt'), value: moment(hazard.raisedAt) },
            { name: translate('hazards.closingNote'), value: hazard.closingNote },
            { name: translate('hazards.closedBy'), value: hazard.closedByName },
            { name: translate('hazards.closedAt'), value: hazard.closedAt && moment(hazard.closedAt) },
          ]}
        />
      </Sheet>
      {hazard.photos.length > 0 && (
        <Sheet title={translate('hazards.photos')}>
          <Photos photos={hazard.photos.map((photo) => drawnOver(photo, marksOn(photo.id, submission?.answers)))} size={128} />
        </Sheet>
      )}
    </Page>
  );
}
