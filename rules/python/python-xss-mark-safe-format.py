from django.contrib import admin
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

ICON = "<i class='star'></i>"


class PersonAdmin(admin.ModelAdmin):
    def link(self, person):
        # ruleid: python-xss-mark-safe-format
        return mark_safe(f"<b>{person.name}</b>")

    def note(self, person):
        # ruleid: python-xss-mark-safe-format
        return mark_safe(f"<p class='note'>{person.note} </p>")

    def stars(self, person):
        # ok: python-xss-mark-safe-format
        return mark_safe("<i class='star'></i>")

    def icon(self, person):
        # ok: python-xss-mark-safe-format
        return mark_safe(f"<span>{ICON}</span>")

    def escaped(self, person):
        # ok: python-xss-mark-safe-format
        return mark_safe(f"<b>{escape(person.name)}</b>")

    def formatted(self, person):
        # ok: python-xss-mark-safe-format
        return format_html("<b>{}</b>", person.name)
