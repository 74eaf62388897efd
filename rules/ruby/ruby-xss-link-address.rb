module LinksHelper
  def back
    # ruleid: ruby-xss-link-address
    link_to 'Back', params[:back]
    url = params[:url]
    # ruleid: ruby-xss-link-address
    link_to('Site', url, class: 'big')
  end

  def fine
    # ok: ruby-xss-link-address
    link_to 'Back', root_path
    # ok: ruby-xss-link-address
    link_to 'Post', post_path(params[:id])
    # ok: ruby-xss-link-address
    link_to 'Search', "/search?q=#{params[:q]}"
    # ok: ruby-xss-link-address
    link_to params[:name], user_path(user)
  end
end
