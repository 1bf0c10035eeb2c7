import type { Boxes } from '../../model/boxes.ts';
import type { Profile } from '../../model/profile.ts';
import type { SavedFormat } from '../../model/profile-view.ts';
import { collapsedText } from './collapsed-text.ts';
import { cpuprofileText } from './cpuprofile-text.ts';
import { htmlText } from './html-text.ts';
import { speedscopeText } from './speedscope-text.ts';
import { svgText } from './svg-text.ts';

/** A profile as a file, in pieces. Pictures draw the boxes, all other formats hold the whole. */
export function savedText(format: SavedFormat, profile: Profile, boxes: Boxes): Iterable<string> {
  switch (format) {
    case 'speedscope':
      return speedscopeText(profile);
    case 'cpuprofile':
      return cpuprofileText(profile);
    case 'collapsed':
      return collapsedText(profile);
    case 'svg':
      return svgText(profile, boxes);
    case 'html':
      return htmlText(profile, boxes);
  }
}
