import { DomSanitizer } from '@angular/platform-browser';

export class Page {
  constructor(private sanitizer: DomSanitizer) {}

  show(text: string) {
    // ruleid: angular-xss-bypass-security
    this.html = this.sanitizer.bypassSecurityTrustHtml(text);
    // ruleid: angular-xss-bypass-security
    this.url = this.sanitizer.bypassSecurityTrustResourceUrl(`https://${text}`);
    // ok: angular-xss-bypass-security
    this.icon = this.sanitizer.bypassSecurityTrustHtml('<svg></svg>');
    // ok: angular-xss-bypass-security
    this.clean = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(text));
    // ok: angular-xss-bypass-security
    this.blob = this.sanitizer.bypassSecurityTrustUrl(URL.createObjectURL(text));
    // ok: angular-xss-bypass-security
    this.safe = this.sanitizer.sanitize(1, text);
  }
}
