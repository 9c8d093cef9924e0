import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { relativeAddresses } from './src/build/relative-addresses.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  integrations: [mdx(), relativeAddresses()],
  security: {
    csp: {
      directives: ["default-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:", "worker-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { target: 'chrome88', assetsInlineLimit: 0 } },
});
