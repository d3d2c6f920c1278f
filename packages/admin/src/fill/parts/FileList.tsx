import type { FileRef } from '@anjian/schema/answers/answer.ts';
import { useParts } from './partTools.ts';
import { useFileState, useFileUrl } from '../photos/useFileUrl.ts';
import { Glyph } from './Glyph.tsx';

type Props = { refs: readonly FileRef[]; kind: 'file' | 'audio'; onRemove?: ((ref: FileRef) => void) | undefined };

export function FileList({ refs, kind, onRemove }: Props) {
  if (refs.length === 0) return null;
  return (
    <ul className="fill-files">
      {refs.map((ref) => (
        <OneFile key={ref.file} file={ref} kind={kind} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function OneFile({ file, kind, onRemove }: { file: FileRef } & Omit<Props, 'refs'>) {
  const { files, t } = useParts();
  const found = useFileUrl(files, file, 'full');
  const state = useFileState(files, file);
  const name = file.name ?? file.file;
  return (
    <li className="fill-file">
      <Glyph name={kind === 'audio' ? 'sound' : 'file'} />
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording made on the spot has none */}
      {found.state === 'here' && kind === 'audio' ? <audio controls src={found.url} aria-label={name} /> : null}
      {found.state === 'here' && kind === 'file' ? (
        <a href={found.url} download={name}>
          {name}
        </a>
      ) : null}
      {found.state === 'here' ? null : <span>{name}</span>}
      {state === 'failed' ? (
        <button type="button" className="fill-button" data-tone="alert" onClick={() => files.retry(file)}>
          {t('file_failed')} · {t('file_retry')}
        </button>
      ) : null}
      {onRemove ? (
        <button type="button" className="fill-icon-button" aria-label={t('file_remove', { name })} onClick={() => onRemove(file)}>
          <Glyph name="remove" />
        </button>
      ) : null}
    </li>
  );
}
