import type { ConformanceCase } from '../case';
import { rowRuleCases } from './row-rules';
import { sitePartCases } from './site-parts';
import { tenantCases } from './tenant';
import { signInCases } from './sign-in';
import { securityCases } from './security';
import { peopleCases } from './people';
import { groupCases } from './groups';
import { camlCases } from './caml';
import { batchCases } from './batches';
import { changeCases } from './changes';
import { fileCases } from './files';
import { fileVersionCases } from './file-versions';
import { folderCases } from './folders';
import { moveCopyCases } from './move-copy';
import { pagingCases } from './paging';
import { queryCases } from './query';
import { renderCases } from './render';
import { thresholdCases } from './thresholds';
import { uploadCases } from './uploads';
import { contentTypeCases } from './content-types';
import { fieldChangeCases } from './field-changes';
import { fieldCases } from './fields';
import { listPartCases } from './list-parts';
import { listRemovalCases } from './list-removal';
import { listCases } from './lists';
import { sharingCases } from './sharing';
import { sitePageCases } from './site-pages';
import { viewCases } from './views';
import { attachmentCases } from './attachments';
import { commentCases } from './comments';
import { versionCases } from './versions';
import { recycleBinCases } from './recycle-bin';
import { itemFormCases } from './item-forms';
import { itemLookupCases } from './item-lookups';
import { itemRuleCases } from './item-rules';
import { itemCases } from './items';
import { valueCases } from './values';
import { webCases } from './webs';

/** All cases, by area. */
export const areas: Readonly<Record<string, readonly ConformanceCase[]>> = {
  batches: batchCases,
  changes: changeCases,
  items: itemCases,
  'item rules': itemRuleCases,
  'item lookups': itemLookupCases,
  'item forms': itemFormCases,
  'recycle bin': recycleBinCases,
  versions: versionCases,
  comments: commentCases,
  attachments: attachmentCases,
  query: queryCases,
  paging: pagingCases,
  caml: camlCases,
  render: renderCases,
  thresholds: thresholdCases,
  values: valueCases,
  webs: webCases,
  'site parts': sitePartCases,
  tenant: tenantCases,
  'row rules': rowRuleCases,
  'sign-in': signInCases,
  lists: [...listCases, ...listPartCases, ...listRemovalCases],
  fields: [...fieldCases, ...fieldChangeCases],
  views: viewCases,
  'content types': contentTypeCases,
  security: securityCases,
  people: peopleCases,
  groups: groupCases,
  files: fileCases,
  'file versions': fileVersionCases,
  folders: folderCases,
  uploads: uploadCases,
  'move and copy': moveCopyCases,
  sharing: sharingCases,
  'site pages': sitePageCases,
};
