import type { Profile } from '../../model/profile.ts';
import type { SavedFormat, ViewRequest } from '../../model/profile-view.ts';
import { boxesOf } from '../view/boxes-of.ts';
import { collapsedText } from './collapsed-text.ts';
import { cpuprofileText } from './cpuprofile-text.ts';
import { htmlText } from './html-text.ts';
import { speedscopeText } from './speedscope-text.ts';
import { svgText } from './svg-text.ts';

/** A profile as a file, in pieces. Pictures show the view, all other formats the whole. */
export function savedText(format: SavedFormat, profile: Profile, view: ViewRequest): Iterable<string> {
  switch (format) {
    case 'speedscope':
      return speedscopeText(profile);
    case 'cpuprofile':
      return cpuprofileText(profile);
    case 'collapsed':
      return collapsedText(profile);
    case 'svg':
      return svgText(profile, boxesOf(profile, view));
    case 'html':
      return htmlText(profile, boxesOf(profile, view));
  }
}
