import { OpenTemplate } from '../OpenTemplate.tsx';
import { Translations } from './Translations.tsx';

export default function TranslationsPage() {
  return <OpenTemplate>{(store, template) => <Translations store={store} template={template} />}</OpenTemplate>;
}
