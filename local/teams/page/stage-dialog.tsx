import * as React from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { FramedTab } from './framed-tab';
import type { FlatContext } from './tab-host';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({
  surface: { width: '96vw', maxWidth: '96vw', height: '92dvh', maxHeight: '92dvh', padding: '12px' },
  body: { height: '100%', maxHeight: '100%', gridTemplateRows: 'auto 1fr' },
  content: { padding: 0, minHeight: 0 },
  frame: { width: '100%', height: '100%', border: 'none', display: 'block' },
});

export interface StageDialogProps {
  readonly state: TeamsState;
  readonly url: string;
  readonly title: string;
  readonly context: FlatContext;
  readonly openLink: (url: string) => boolean;
  readonly onClose: () => void;
}

/** Teams' Stage View: a page of the app by itself, as large as the window. */
export const StageDialog: React.FC<StageDialogProps> = ({ state, url, title, context, openLink, onClose }) => {
  const say = useSay();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={say('teams.dialog.close')}
                onClick={onClose}
              />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <FramedTab
              state={state}
              url={url}
              title={title}
              frameContext="content"
              context={context}
              className={styles.frame}
              openLink={openLink}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
