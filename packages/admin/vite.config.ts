import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { phoneFiles } from './scripts/phoneFiles.ts';
import { phoneFirst } from './scripts/phoneFirst.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server the development console talks to: `npm run dev` starts both. */
const server = process.env['ANJIAN_SERVER'] ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/files', '/export', '/schema', '/healthz'];

/** Two entries: the office's console and the phone, which shares the tokens and the form but none of the console's weight. */
const entries = {
  index: here('index.html'),
  m: here('m.html'),
  'm-early': here('src/phone/app/early.ts'),
  'm-worker': here('src/phone/offline/worker.ts'),
};

/** What the phone's first screen is made of, and no more. */
const door = new RegExp(
  [
    'src/phone/(texts/(en|zh-CN|phoneTexts)|tasks/(First|ScanLink|fillWord|ReturnedNote|TaskGroups|TaskWords|greeting|task[.]model|standing[.]model)|device/draft[.]model)',
    'src/phone/(parts/(Empty|Icon|ScreenHead|Waiting|unitName)|app/(Boundary|Link|NavigationBar|route)|notifications/BellLink)',
    'src/(fill/(texts/message|parts/Glyph)|ui/dates)[.]',
    'schema/src/definition/text[.]ts',
  ]
    .join('|')
    .replaceAll('/', String.raw`[\\/]`),
);

/** In development too the phone's addresses lead to its own page, as the server has them. */
const phoneAddresses: Plugin = {
  name: 'phone-addresses',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (/^\/m(\/[^.]*)?(\?.*)?$/.test(request.url ?? '')) request.url = '/m.html';
      next();
    });
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [react(), phoneAddresses, phoneFiles, phoneFirst],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    sourcemap: false,
    // The server's content security policy forbids inline scripts and data: modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: entries,
      output: {
        // A worker is known by its address: it has no hash in its name.
        entryFileNames: ({ name }) => (name === 'm-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // The parts every screen is made of travel together: a screen then costs one small file, not thirty.
        codeSplitting: {
          groups: [
            // Both entries stand on it; inside another part it would bring that part to the phone.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 6 },
            { name: 'mui', test: /node_modules[\\/](@mui[\\/](?!x-)|@emotion[\\/]|react-transition-group[\\/])/, priority: 3 },
            // What asks for the phone's tasks, and what shows them: few files, because each waits for its turn on the line.
            {
              name: 'first',
              test: /src[\\/](phone[\\/](app[\\/](first|kept)\.|network[\\/](request|task|viewer))|data[\\/]locale)/,
              priority: 5,
            },
            { name: 'door', test: door, priority: 5 },
            // What the phone uses of them must not bring the rest along.
            { name: 'shared', test: /src[\\/](ui[\\/]Mark|data[\\/](leaving|newId))/, priority: 2 },
            { name: 'kinds', test: /src[\\/]fill[\\/]texts[\\/]assetKinds/, priority: 2 },
            // What says conditions and changes in words stands on the engine, which the phone's form needs without the console.
            { name: 'console', test: /src[\\/](ui|terms(?![\\/](changes|conditions)[\\/])|data|shell)[\\/].*\.tsx?$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: server, changeOrigin: false }])) },
});
