resource "aws_eks_cluster" "a" {
  vpc_config {
    # ruleid: terraform-public-cluster
    public_access_cidrs = ["0.0.0.0/0"]
  }
}

resource "google_container_cluster" "b" {
  master_authorized_networks_config {
    cidr_blocks {
      # ruleid: terraform-public-cluster
      cidr_block = "0.0.0.0/0"
    }
  }
}

resource "aws_eks_cluster" "c" {
  vpc_config {
    # ok: terraform-public-cluster
    public_access_cidrs = ["192.0.2.0/24"]
  }
}

resource "aws_route" "d" {
  # ok: terraform-public-cluster
  destination_cidr_block = "0.0.0.0/0"
}

resource "aws_subnet" "e" {
  # ok: terraform-public-cluster
  cidr_block = "10.0.0.0/24"
}
