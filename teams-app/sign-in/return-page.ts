// The page that the window of the fallback sign-in comes back to: it hands the answer to the tab, and closes itself.
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

void broadcastResponseToMainFrame().catch(() => window.close());
