import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server the development console talks to: `npm run dev` starts both. */
const server = process.env['ANJIAN_SERVER'] ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/files', '/export', '/healthz'];

/** Two entries: the office's console and the phone, which shares the tokens and the form but none of the console's weight. */
const entries = ['index.html', 'm.html'].map(here).filter(existsSync);

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
  plugins: [react(), phoneAddresses],
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
        // The parts every screen is made of travel together: a screen then costs one small file, not thirty.
        codeSplitting: {
          groups: [
            { name: 'mui', test: /node_modules[\\/](@mui[\\/](?!x-)|@emotion[\\/]|react-transition-group[\\/])/, priority: 3 },
            // What the phone uses of them must not bring the rest along.
            { name: 'shared', test: /src[\\/](ui[\\/](dates|Mark)|data[\\/](locale|newId))/, priority: 2 },
            { name: 'console', test: /src[\\/](ui|terms|data|shell)[\\/].*\.tsx?$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: server, changeOrigin: false }])) },
});
