/** A step of the build: the phone's smallest script stands first in its page, so that it runs while the others come. */
import type { HtmlTagDescriptor, Plugin } from 'vite';

const entry = 'm-early';

export const phoneFirst: Plugin = {
  name: 'phone-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle, path }) => {
      if (path !== '/m.html') return [];
      const chunk = Object.values(bundle ?? {}).find((one) => one.type === 'chunk' && one.isEntry && one.name === entry);
      if (chunk?.type !== 'chunk') throw new Error(`the build has no ${entry}`);
      const script = (file: string): HtmlTagDescriptor => ({
        tag: 'script',
        attrs: { type: 'module', async: true, crossorigin: true, src: `/${file}`, fetchpriority: 'high' },
        injectTo: 'head-prepend',
      });
      const ahead = (file: string): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}`, fetchpriority: 'high' },
        injectTo: 'head-prepend',
      });
      return [script(chunk.fileName), ...chunk.imports.map(ahead)];
    },
  },
};
