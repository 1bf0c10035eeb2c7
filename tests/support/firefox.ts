export { firefoxPath, noFirefox, openFirefox } from '../../scripts/browser/open-firefox.ts';
