export { cacheFolder } from '../host/cacheFolder';
