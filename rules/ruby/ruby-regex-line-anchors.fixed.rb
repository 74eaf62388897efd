class User < ApplicationRecord
  # ruleid: ruby-regex-line-anchors
  validates :email, format: { with: /\A\S+@\S+\z/ }
  # ruleid: ruby-regex-line-anchors
  validates :name, format: { with: /\A[a-z]+\z/i, message: 'is odd' }
  # ruleid: ruby-regex-line-anchors
  validates_format_of :url, with: /\Ahttps:.+\z/

  # ok: ruby-regex-line-anchors
  validates :login, format: { with: /\A[a-z]+\z/ }
  # ok: ruby-regex-line-anchors
  validates :text, format: { with: /^a$/, multiline: true }
  # ok: ruby-regex-line-anchors
  validates :code, presence: true, length: { is: 4 }
  # ok: ruby-regex-line-anchors
  LINES = /^a$/
end
