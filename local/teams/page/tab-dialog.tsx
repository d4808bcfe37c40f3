import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { FramedTab } from './framed-tab';
import type { FlatContext, TaskRequest } from './tab-host';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({ frame: { width: '100%', border: 'none' } });

/** A dialog that the tab has asked for and waits for. */
export interface OpenTask {
  readonly request: TaskRequest;
  readonly done: (error: string | null, result: unknown) => void;
}

export interface TabDialogProps {
  readonly task: OpenTask;
  readonly state: TeamsState;
  readonly tabUrl: string;
  readonly context: FlatContext;
  readonly openLink: (url: string) => boolean;
  readonly onClose: () => void;
}

const heights: Readonly<Record<string, number>> = { small: 300, medium: 420, large: 600 };

/** Shows `tasks.startTask`: a page of the tab's own origin in a dialog. Any other address is refused. */
export const TabDialog: React.FC<TabDialogProps> = ({ task, state, tabUrl, context, openLink, onClose }) => {
  const say = useSay();
  const styles = useStyles();
  const { request, done } = task;
  const allowed = request.url !== undefined && sameOrigin(request.url, tabUrl);
  const finish = (error: string | null, result: unknown): void => {
    done(error, result);
    onClose();
  };
  const refuse = React.useRef(finish);
  refuse.current = finish;
  React.useEffect(() => {
    if (!allowed) refuse.current('The dialog’s address is not one of the app’s own', null);
  }, [allowed]);
  if (!allowed || request.url === undefined) return null;
  const height = typeof request.height === 'number' ? request.height : (heights[request.height ?? 'medium'] ?? 420);
  return (
    <Dialog open onOpenChange={() => finish('User cancelled/closed the task module.', null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{request.title ?? state.team.name}</DialogTitle>
          <DialogContent>
            <div style={{ height: Math.min(height, 640), display: 'grid' }}>
              <FramedTab
                state={state}
                url={request.url}
                title={request.title ?? state.team.name}
                frameContext="task"
                context={context}
                className={styles.frame}
                openLink={openLink}
                completeTask={(result) => finish(null, result)}
              />
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => finish('User cancelled/closed the task module.', null)}>
              {say('teams.dialog.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

function sameOrigin(url: string, other: string): boolean {
  try {
    return new URL(url).origin === new URL(other).origin;
  } catch {
    return false;
  }
}
