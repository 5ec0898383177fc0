/** What pages say, without the texts of the server that no page needs. */
export { consoleResources, consoleTexts, type ConsoleText } from './console';
