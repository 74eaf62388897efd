import { Component, SecurityContext } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';

@Component({ selector: 'app-comment', template: '<div [innerHTML]="html"></div>' })
export class CommentComponent {
  html: unknown;

  constructor(private readonly sanitizer: DomSanitizer) {}

  show(comment: string, address: string): void {
    // ruleid: javascript-angular-bypass-sanitizer
    this.html = this.sanitizer.sanitize(SecurityContext.HTML, comment);
    // ruleid: javascript-angular-bypass-sanitizer
    const link = this.sanitizer.sanitize(SecurityContext.URL, address);
    // ok: javascript-angular-bypass-sanitizer
    this.html = this.sanitizer.bypassSecurityTrustHtml('<hr>');
    // ok: javascript-angular-bypass-sanitizer
    this.html = this.sanitizer.sanitize(1, comment);
    // ok: javascript-angular-bypass-sanitizer
    const picture = this.sanitizer.bypassSecurityTrustUrl(URL.createObjectURL(file));
    // ok: javascript-angular-bypass-sanitizer
    const icon = this.sanitizer.bypassSecurityTrustHtml(this.icons.svg);
  }
}
