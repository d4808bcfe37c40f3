import * as React from 'react';
import type { Address } from './address';
import { mountPart, type MountedPart, type PartProps, type Standing } from './part';
import { PlanPart, type PlanProperties } from './plan-part';

/** A page has no height to fill; the app scrolls within its own, with SharePoint's bars still seen above it. */
const height = 'max(480px, calc(100vh - 160px))';

/** The plan in an element of the page. `linked` is what a deep link of Teams names, as text from outside. */
export function mountPlan(
  element: HTMLElement,
  standing: Standing,
  place: { readonly address: Address; readonly linked: string | undefined },
): MountedPart<PlanProperties> {
  const View: React.FC<PartProps<PlanProperties>> = (props) => <PlanPart {...props} {...place} />;
  return mountPart(element, standing, View, height);
}
