resource "aws_security_group" "a" {
  # ruleid: terraform-open-admin-port
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  # ok: terraform-open-admin-port
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  # ok: terraform-open-admin-port
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  # ok: terraform-open-admin-port
  egress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# ruleid: terraform-open-admin-port
resource "aws_security_group_rule" "b" {
  type              = "ingress"
  from_port         = 5432
  to_port           = 5432
  protocol          = "tcp"
  ipv6_cidr_blocks  = ["::/0"]
  security_group_id = aws_security_group.a.id
}

# ruleid: terraform-open-admin-port
resource "google_compute_firewall" "c" {
  network = "default"
  allow {
    protocol = "tcp"
    ports    = ["80", "3389"]
  }
  source_ranges = ["0.0.0.0/0"]
}

# ruleid: terraform-open-admin-port
resource "azurerm_network_security_rule" "d" {
  access                     = "Allow"
  direction                  = "Inbound"
  destination_port_range     = "22"
  source_address_prefix      = "*"
}

# ok: terraform-open-admin-port
resource "aws_vpc_security_group_ingress_rule" "e" {
  from_port                    = 5432
  referenced_security_group_id = aws_security_group.app.id
}
