import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreateAssetDocument } from '../data/generated/graphql.ts';
import { newId } from '../data/newId.ts';
import { useAction } from '../data/useAction.ts';
import { useViewer } from '../data/viewer.ts';
import { Waiting } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { saved } from '../ui/useUnsavedWarning.ts';
import { AssetForm } from './AssetForm.tsx';
import { emptyAsset, inputOfNew } from './assetForm.ts';

export default function CreateAssetPage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [clientId] = useState(newId);
  const create = useAction(CreateAssetDocument, {
    done: 'assets.created',
    showsRefusal: true,
    onDone: ({ createAsset }) => void navigate(`/assets/${createAsset.asset.id}`, { state: saved }),
  });
  return (
    <Page title={translate('assets.create')} back={{ to: '/assets', label: translate('assets.title') }} width="form">
      {viewer ? (
        <AssetForm
          values={emptyAsset(viewer.person.unit?.id ?? '')}
          own={undefined}
          verb={translate('assets.create')}
          error={create.error}
          busy={create.isPending}
          onSubmit={(details) => create.mutate({ input: inputOfNew(details, clientId) })}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
