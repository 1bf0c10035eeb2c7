export { freshProfile, openChromium, type Browser } from '../../scripts/browser/open-chromium.ts';
