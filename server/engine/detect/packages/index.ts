export { checkPackages, type PackageAnswer } from './checkPackages';
export { PackageDetector, type PackageSubject, type PackageSuspects } from './detect';
export { jsonKeys } from './jsonKeys';
export { goReplaced, isManifest, type Manifest, type ManifestEntry, readManifest } from './manifests';
export { type NameVerdict, normalizeName } from './names';
