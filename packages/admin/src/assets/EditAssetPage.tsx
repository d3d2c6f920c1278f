import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { AssetDocument, UpdateAssetDocument } from '../data/generated/graphql.ts';
import { nodeAs } from '../data/node.ts';
import { isRequestError } from '../data/requestError.ts';
import { useAction } from '../data/useAction.ts';
import { useSheet } from '../data/useSheet.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { saved } from '../ui/useUnsavedWarning.ts';
import { AssetForm } from './AssetForm.tsx';
import { type AssetSheet, detailsOf, inputOfChange } from './assetForm.ts';

export default function EditAssetPage() {
  const { id = '' } = useParams();
  const query = useSheet(AssetDocument, { id });
  const reread = async () => nodeAs((await query.refetch()).data?.node ?? null, 'Asset');
  return (
    <Loaded query={query}>
      {({ node }) => {
        const asset = nodeAs(node, 'Asset');
        return asset ? <Edit key={asset.id} asset={asset} reread={reread} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function Edit({ asset: opened, reread }: { asset: AssetSheet; reread: () => Promise<AssetSheet | null> }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  // What somebody else saved meanwhile does not change the form under the hands of whoever types in it.
  const [asset] = useState(opened);
  const [typed, setTyped] = useState(() => detailsOf(opened));
  const update = useAction(UpdateAssetDocument, {
    done: 'assets.saved',
    showsRefusal: true,
    onDone: () => void navigate(`/assets/${asset.id}`, { state: saved }),
  });
  const isConflict = isRequestError(update.error) && update.error.code === 'CONFLICT';
  // Only what was changed here is sent: the rest stays as the other left it.
  const saveOverNewest = async () => {
    const newest = await reread();
    if (newest) update.mutate({ input: { ...inputOfChange(asset, typed), revision: newest.revision } });
  };
  return (
    <Page title={translate('assets.editTitle', { name: asset.name })} back={{ to: `/assets/${asset.id}`, label: asset.name }} width="form">
      {isConflict && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" onClick={() => void saveOverNewest()}>
              {translate('assets.saveMine')}
            </Button>
          }
        >
          {translate('assets.changedMeanwhile')}
        </Alert>
      )}
      <AssetForm
        values={detailsOf(asset)}
        own={asset.id}
        verb={translate('ui.save')}
        error={isConflict ? null : update.error}
        busy={update.isPending}
        onSubmit={(details) => {
          setTyped(details);
          update.mutate({ input: inputOfChange(asset, details) });
        }}
      />
    </Page>
  );
}
