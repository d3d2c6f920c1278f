import { Builder } from './Builder.tsx';
import { OpenTemplate } from './OpenTemplate.tsx';

export default function BuilderPage() {
  return <OpenTemplate>{(store, template) => <Builder store={store} template={template} />}</OpenTemplate>;
}
