import { consoleResources } from '@sanad/messages/pure';

// Worked out at the build, so that a page loads the texts of its own language alone.
export default consoleResources('en', 'first');
