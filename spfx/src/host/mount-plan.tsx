import * as React from 'react';
import { mountPart, type MountedPart, type PartProps, type Standing } from './part';
import { PlanPart, type PlanPartProps, type PlanProperties } from './plan-part';

/** A page has no height to fill; the app scrolls within its own, with SharePoint's bars still seen above it. */
const height = 'max(480px, calc(100vh - 160px))';

/** The plan in an element of the page. */
export function mountPlan(
  element: HTMLElement,
  standing: Standing,
  place: Pick<PlanPartProps, 'address' | 'linked' | 'channel'>,
): MountedPart<PlanProperties> {
  const View: React.FC<PartProps<PlanProperties>> = (props) => <PlanPart {...props} {...place} />;
  return mountPart(element, standing, View, height);
}
