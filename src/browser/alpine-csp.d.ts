// The CSP build has Alpine's own interface.
declare module '@alpinejs/csp' {
  export { default } from 'alpinejs';
}
