class Address < ApplicationRecord
  # ruleid: ruby-regex-unanchored
  validates :zip, format: { with: /\d{5}/ }
  # ruleid: ruby-regex-unanchored
  validates_format_of :phone, with: /\A[\d ]+/

  # ok: ruby-regex-unanchored
  validates :zip, format: { with: /\A\d{5}\z/ }
  # ok: ruby-regex-unanchored
  validates :name, presence: true
  # ok: ruby-regex-unanchored
  PART = /\d/
end
