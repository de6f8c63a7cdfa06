// How the product is built: the web (dist/web) and, with `vite build --ssr`, the server and command line (dist/server).
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport, type UserConfig } from 'vite';
import type { View } from './web/views/view';

/** Where `npm run dev` finds the API; start it with `npm start`. */
const api = process.env.KETENZICHT_DEV_API ?? 'http://127.0.0.1:4000';

const server: UserConfig = {
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { main: 'server/main.ts', worker: 'server/worker.ts' },
      // Flat, so that worker.js is beside whatever part of the program starts it.
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
  publicDir: false,
};

/** Writes the addresses of all views beside the page, for the server: what is at none of them is not found. */
const pages: Plugin = {
  name: 'pages',
  apply: 'build',
  async generateBundle() {
    const { module } = await runnerImport<{ views: readonly View[] }>(resolve('web/views/list.ts'));
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(module.views.map(({ path }) => path)) });
  },
};

const web: UserConfig = {
  root: 'web',
  plugins: [react(), pages],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/api/v1': {
        target: api,
        changeOrigin: true,
        // The server refuses requests from other origins; in development the page comes from Vite's own port.
        configure: (proxy) => proxy.on('proxyReq', (request) => request.getHeader('origin') && request.setHeader('origin', api)),
      },
    },
  },
};

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : web));
