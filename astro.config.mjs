import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  integrations: [mdx()],
  security: {
    csp: {
      directives: ["default-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:", "worker-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
    },
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { target: 'chrome88', assetsInlineLimit: 0 } },
});
