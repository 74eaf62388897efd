# ruleid: ruby-mass-assignment-config
config.action_controller.permit_all_parameters = true
# ruleid: ruby-mass-assignment-config
ActionController::Parameters.permit_all_parameters = true

# ok: ruby-mass-assignment-config
config.action_controller.permit_all_parameters = false
# ok: ruby-mass-assignment-config
config.action_controller.action_on_unpermitted_parameters = :raise
# ok: ruby-mass-assignment-config
config.permit_all = true
