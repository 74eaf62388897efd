def show
  begin
    run
  rescue => e
    # ruleid: ruby-error-text-to-client
    render json: { error: e.message }
  end
end

def fine
  begin
    run
  rescue ActiveRecord::RecordInvalid => e
    # ok: ruby-error-text-to-client
    render json: { error: e.message }
  end
end

def logged
  begin
    run
  rescue StandardError => e
    # ok: ruby-error-text-to-client
    logger.error(e.message)
    # ok: ruby-error-text-to-client
    render json: { error: 'failed' }
  end
end
